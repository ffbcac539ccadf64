// For each element with `data-manifest`: fills its language menu from the manifest, and plays the language that is chosen.

// More than HeyGen has languages, and longer than any of their names.
const MAX_LANGUAGES = 300
const MAX_LABEL_LENGTH = 100

for (const player of document.querySelectorAll('[data-manifest]')) {
  fillMenu(player).catch(error => {
    announce(player, 'The other languages of this video are not available.')
    reportError(error)
  })
}

function announce(player, text) {
  player.querySelector('[role=status]').textContent = text
}

async function fillMenu(player) {
  const video = player.querySelector('video')
  const menu = player.querySelector('select')
  const manifest = new URL(player.dataset.manifest, document.baseURI)
  const response = await fetch(manifest)
  if (!response.ok) throw new Error(`${manifest}: HTTP ${response.status}`)
  const { translations } = await response.json()
  // What each option of the menu plays. The first is the original.
  const original = { src: video.src, vtt: video.querySelector('track')?.src }
  const choices = [original]
  for (const { language, label, tag, captions, ...media } of translations.slice(0, MAX_LANGUAGES)) {
    const option = new Option(String(label ?? language).slice(0, MAX_LABEL_LENGTH))
    option.lang = tag ?? ''
    menu.append(option)
    const vtt = captions.find(one => one.format === 'vtt')?.url
    // Where there is only a translation of the captions, they are shown on the original.
    choices.push({ src: beside(manifest, media.video ?? media.audio) ?? original.src, vtt: beside(manifest, vtt) })
  }
  const choose = () => {
    announce(player, '')
    play(player, choices[menu.selectedIndex], menu.selectedOptions[0])
  }
  menu.addEventListener('change', choose)
  video.addEventListener('error', () => announce(player, 'The video could not be loaded in this language.'))
  menu.selectedIndex = preferredIndex([...menu.options])
  if (menu.selectedIndex > 0) choose()
  menu.closest('[hidden]').hidden = false
}

/**
 * The address of a result: the file of that name beside the manifest. What the manifest names may be an asset of a GitHub release, which
 * a page cannot use: GitHub sends assets as downloads, and without the headers that allow another site to read them.
 */
function beside(manifest, address) {
  if (address === undefined) return undefined
  const name = new URL(address, manifest).pathname.split('/').at(-1)
  // Because of `./`, a colon in the name does not make it an address of its own, such as `javascript:`.
  return new URL(`./${name}`, manifest).href
}

/** Plays what was chosen from the same position, with its captions. */
function play(player, { src, vtt }, option) {
  const video = player.querySelector('video')
  const { currentTime, paused, playbackRate } = video
  const mode = video.textTracks[0]?.mode ?? 'showing'
  video.querySelector('track')?.remove()
  if (src !== video.src) {
    Object.assign(video, { src, currentTime, playbackRate })
    // Where the browser does not allow this, the video stays paused.
    if (!paused) video.play().catch(() => undefined)
  }
  if (vtt === undefined) return
  const track = document.createElement('track')
  Object.assign(track, { kind: 'captions', src: vtt, srclang: option.lang, label: option.text })
  track.addEventListener('error', () => announce(player, 'The captions could not be loaded.'))
  video.append(track)
  track.track.mode = mode
}

/** The option of the language in `?lang=`, or else of the first of the browser's languages that there is; 0 is the original. */
function preferredIndex(options) {
  const primary = tag => tag.split('-')[0]
  const tags = options.map(option => option.lang.toLowerCase())
  const wanted = [...new URLSearchParams(location.search).getAll('lang'), ...navigator.languages]
  for (const tag of wanted.map(one => one.toLowerCase())) {
    const exact = tags.indexOf(tag)
    const index = exact === -1 ? tags.findIndex(one => primary(one) === primary(tag)) : exact
    if (index !== -1) return index
  }
  return 0
}
