/** All of GitHub's part, for a dynamic import: Octokit is loaded only when a release is used. */
export { assetLink } from './asset-link.ts'
export { attachAsset } from './attach-asset.ts'
export { checkAttachable, checkMayWrite } from './check-attachable.ts'
export { editNotes } from './edit-notes.ts'
export { openAsset, readAsset } from './open-asset.ts'
export { commitOfRelease, findRelease, isPublic, listAssets } from './release.ts'
