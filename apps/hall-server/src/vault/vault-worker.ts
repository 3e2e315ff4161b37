import '@yichuang/vault/worker';
