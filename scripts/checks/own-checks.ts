import { checkContrast } from './contrast.ts';
import { checkFileSizes } from './file-sizes.ts';
import { checkForeignPlaces } from './foreign-places.ts';
import { checkNames } from './names.ts';
import { checkPureParts } from './pure-parts.ts';
import { checkRawEmits } from './raw-emits.ts';
import type { OwnCheck } from './source-tree.ts';
import { checkSpecRules } from './spec-rules.ts';
import { checkTestSleeps } from './test-sleeps.ts';
import { checkTexts } from './texts.ts';
import { checkTopLevelArrows } from './top-level-arrows.ts';

/** Rules of ours that no borrowed tool can express. */
export const OWN_CHECKS = {
  'file-sizes': checkFileSizes,
  'pure-parts': checkPureParts,
  'raw-emits': checkRawEmits,
  'test-sleeps': checkTestSleeps,
  'top-level-arrows': checkTopLevelArrows,
  'spec-rules': checkSpecRules,
  texts: checkTexts,
  'foreign-places': checkForeignPlaces,
  names: checkNames,
  contrast: checkContrast,
} as const satisfies Record<string, OwnCheck>;
