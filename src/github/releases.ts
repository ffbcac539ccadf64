/** All of GitHub's part, for a dynamic import: it is loaded only when a release is touched. */
export type { Release, ReleaseAsset } from '../model/release.ts'
export { assetIdentity } from '../model/release.ts'
export { attachAsset, checkAttachable } from './attach.ts'
export type { AttachAsk, Attached } from './attaching.ts'
export { connectGithub, type GithubConnection, type GithubOptions } from './connection.ts'
export { commitOfRelease, findRelease, listAssets } from './find-release.ts'
export { type OpenedAsset, openAsset } from './open-asset.ts'
export { isPublic } from './repository.ts'
