import type { Texts } from '@yichuang/ui';

/** Texts of the sign-in and of what may stop a signed-in page. */
export const TEXTS = {
  signIn: { zh: '登录', en: 'Sign in' },
  signingIn: { zh: '正在登录…', en: 'Signing in…' },
  login: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  showPassword: { zh: '显示密码', en: 'Show password' },
  capsLock: { zh: '大写锁定已打开', en: 'Caps Lock is on' },
  loginMissing: { zh: '请输入用户名', en: 'Please enter your user name.' },
  passwordMissing: { zh: '请输入密码', en: 'Please enter your password.' },
  expired: { zh: '登录已到时间，请重新登录', en: 'Your sign-in has ended. Please sign in again.' },
  wrongRole: {
    zh: '{name}，您的账号不能打开“{page}”，请换一个账号登录',
    en: '{name}, your account cannot open “{page}”. Please sign in with another one.',
  },
  otherAccount: { zh: '换账号登录', en: 'Use another account' },
  stopped: { zh: '这一页现在打不开', en: 'This page cannot be opened now' },
  reload: { zh: '重新打开', en: 'Open again' },
  signOut: { zh: '退出登录', en: 'Sign out' },
} as const satisfies Texts;
