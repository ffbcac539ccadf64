// Letters that Unicode does not take apart, in the spelling that GitHub gives them (travis-ci/dpl#821: ð_æ_©_ŋ becomes d_ae_._ng).
const SPELLINGS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ŋ: 'ng',
  Ŋ: 'NG',
  ı: 'i'
}

/**
 * The name under which GitHub keeps an asset that is uploaded as `name`. The documentation says only that special characters, and periods
 * at either end, are renamed; the rest is what people saw: Latin letters lose their marks, every run of anything but
 * letters, digits and `_ - + @` becomes one period, and `default` stands in front of a leading period and where nothing is left before
 * the extension (electron/forge#1761, softprops/action-gh-release#741 and #542, actions/upload-release-asset#57, cli/cli#7201).
 */
export function storedAssetName(name: string): string {
  const whole = name.startsWith('.') ? `default${name}` : name
  const dot = whole.lastIndexOf('.')
  const stem = spelled(dot === -1 ? whole : whole.slice(0, dot))
  const extension = dot === -1 ? '' : spelled(whole.slice(dot + 1))
  return [stem === '' ? 'default' : stem, extension].filter(part => part !== '').join('.')
}

function spelled(text: string): string {
  return text
    .replace(/\P{ASCII}/gu, letter => SPELLINGS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w+@-]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
}
