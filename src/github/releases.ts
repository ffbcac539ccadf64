/** All of GitHub's part, for a dynamic import: Octokit is loaded only when a release is used. */
export { attachAsset } from './attach-asset.ts'
export { checkAttachable, checkMayWrite } from './check-attachable.ts'
export { editNotes } from './edit-notes.ts'
export { assetLink, openAsset, readAsset } from './open-asset.ts'
export { commitOfRelease, findRelease, listAssets, readRepository } from './release.ts'
