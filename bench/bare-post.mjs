// The floor: the same POST as the action's, by Node's own fetch, and nothing else.
const { API_URL, API_KEY, ASSET, KEY } = process.env
const response = await fetch(`${API_URL}/v3/video-translations`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-api-key': API_KEY, 'idempotency-key': KEY },
  body: JSON.stringify({ video: { type: 'asset_id', asset_id: ASSET }, output_languages: ['Spanish'], mode: 'speed' })
})
if (!response.ok) throw new Error(`HTTP ${response.status}`)
const { data } = await response.json()
console.log(data.video_translation_ids)
