// Reads all deals with the list call of the vendor's client and prints how many milliseconds that took.
import { client } from './client.mjs'

const [webhook, deals] = process.argv.slice(2)
const b24 = client(webhook)
const start = performance.now()
const list = await b24.actions.v2.callList.make({
  method: 'crm.item.list',
  params: { entityTypeId: 2, select: ['id', 'title'] },
  idKey: 'id',
  customKeyForResult: 'items'
})
const took = performance.now() - start
if (!list.isSuccess || list.getData().length !== Number(deals)) {
  console.error('not all deals were read', list.getErrorMessages())
  process.exit(1)
}
console.log(took.toFixed(0))
