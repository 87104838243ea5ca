// What is selected in the explorer on the left is told in a sentence of this page, and selected in the other one as well.
const [left, right] = [document.getElementById('left'), document.getElementById('right')]
const said = document.getElementById('said')

left.addEventListener('open', ({ detail }) => {
  said.textContent = `${detail.name}: ${detail.entities} entities, ${detail.triples} triples.`
})
left.addEventListener('error', ({ detail }) => {
  said.textContent = `Not opened: ${detail.message}`
})
left.addEventListener('select', ({ detail }) => {
  if (detail === null) said.textContent = 'Nothing is selected.'
  else if (detail.kind === 'node') said.textContent = `${detail.name} (${detail.type}) is selected.`
  else said.textContent = `${detail.subject} ${detail.relation} ${detail.object} is selected.`
  right.select(detail && { kind: detail.kind, id: detail.id })
})

document.getElementById('dark').addEventListener('click', () => {
  for (const graph of [left, right]) graph.setAttribute('theme', 'dark')
})
document.getElementById('first').addEventListener('click', async () => {
  const { nodes } = await (await fetch('out/graph.json')).json()
  left.select({ kind: 'node', id: nodes[0].key })
})
