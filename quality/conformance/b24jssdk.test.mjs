// The vendor's own JavaScript client, unchanged, against the fake portal.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AjaxError } from '@bitrix24/b24jssdk'
import { client } from './client.mjs'
import { portal } from './portal.mjs'

const DEALS = Number(process.env.DEALS ?? 2000)
const DEAL = 2

async function failure(call) {
  const result = await call().catch((error) => ({ isSuccess: false, getErrors: () => [error].values() }))
  assert.equal(result.isSuccess, false, 'the call must fail')
  return [...result.getErrors()][0]
}

describe('without limits', () => {
  let fake
  let b24
  before(async () => {
    fake = await portal({ deals: DEALS, limits: 'off' })
    b24 = client(fake.webhook)
  })
  after(() => fake.close())

  test(`reads ${DEALS} deals by its list call`, async () => {
    const list = await b24.actions.v2.callList.make({
      method: 'crm.item.list',
      params: { entityTypeId: DEAL, select: ['id', 'title'] },
      idKey: 'id',
      customKeyForResult: 'items'
    })
    assert.ok(list.isSuccess, list.getErrorMessages().join())
    assert.equal(new Set(list.getData().map((deal) => deal.id)).size, fake.total)
  })

  test('streams them by its other list call', async () => {
    const ids = new Set()
    const pages = b24.actions.v2.fetchList.make({
      method: 'crm.item.list',
      params: { entityTypeId: DEAL, select: ['id'] },
      idKey: 'id',
      customKeyForResult: 'items'
    })
    for await (const page of pages) page.forEach((deal) => ids.add(deal.id))
    assert.equal(ids.size, fake.total)
  })

  test('counts and pages by offset', async () => {
    const first = await b24.actions.v2.call.make({
      method: 'crm.item.list',
      params: { entityTypeId: DEAL, start: 0 }
    })
    assert.equal(first.getTotal(), fake.total)
    assert.equal(first.isMore(), fake.total > 50)
    assert.equal(first.getData().result.items.length, 50)
  })

  test('adds, reads, changes and deletes a deal', async () => {
    const call = async (method, params) => {
      const answer = await b24.actions.v2.call.make({ method, params: { entityTypeId: DEAL, ...params } })
      assert.ok(answer.isSuccess, answer.getErrorMessages().join())
      return answer.getData().result
    }
    const added = await call('crm.item.add', { fields: { title: 'Договор', opportunity: 10.5, closedate: '2027-01-31' } })
    const { id } = added.item
    assert.equal(typeof id, 'number')
    await call('crm.item.update', { id, fields: { title: 'Другой', noSuchField: 1 } })
    const read = await call('crm.item.get', { id })
    assert.equal(read.item.title, 'Другой')
    assert.equal(read.item.closedate, '2027-01-31T03:00:00+03:00')
    await call('crm.item.delete', { id })
    const gone = await failure(() => b24.actions.v2.call.make({ method: 'crm.item.get', params: { entityTypeId: DEAL, id } }))
    assert.equal(gone.code, 'NOT_FOUND')
  })

  test('adds 120 deals in batches', async () => {
    const calls = Array.from({ length: 120 }, (_, n) => ['crm.item.add', { entityTypeId: DEAL, fields: { title: `B${n}` } }])
    const added = await b24.actions.v2.batchByChunk.make({ calls, options: { isHaltOnError: true } })
    assert.ok(added.isSuccess, added.getErrorMessages().join())
    assert.equal(new Set(added.getData().map((result) => result.item.id)).size, 120)
  })

  test('gets the good results of a batch beside the bad one', async () => {
    const batch = await b24.actions.v2.batch.make({
      calls: {
        good: { method: 'crm.item.get', params: { entityTypeId: DEAL, id: fake.first } },
        bad: { method: 'crm.item.get', params: { entityTypeId: DEAL, id: 999999999 } },
        last: { method: 'crm.category.list', params: { entityTypeId: DEAL } }
      },
      options: { isHaltOnError: false, returnAjaxResult: true }
    })
    const results = batch.getData()
    assert.equal(results.good.getData().result.item.id, fake.first)
    assert.equal(results.bad.isSuccess, false)
    assert.ok(results.last.getData().result.categories.length > 0)
  })

  test('knows its errors', async () => {
    const unknown = await failure(() => b24.actions.v2.call.make({ method: 'crm.no.such.method', params: {} }))
    assert.ok(unknown instanceof AjaxError)
    assert.equal(unknown.code, 'ERROR_METHOD_NOT_FOUND')
    const stranger = client(fake.webhook.replace(/[^/]+\/$/, 'wrongsecret0/'))
    const refused = await failure(() => stranger.actions.v2.call.make({ method: 'crm.category.list', params: { entityTypeId: DEAL } }))
    assert.equal(refused.code, 'INVALID_CREDENTIALS')
  })

  test('adds a task by REST 3.0', async () => {
    const added = await b24.actions.v3.call.make({
      method: 'tasks.task.add',
      params: { fields: { title: 'Позвонить', creatorId: 1, responsibleId: 1 } }
    })
    assert.ok(added.isSuccess, added.getErrorMessages().join())
    assert.equal(typeof added.getData().result.item.id, 'number')
  })
})

describe('with the limits of the cloud', () => {
  let fake
  before(async () => {
    fake = await portal({ deals: 100, limits: 'on' })
  })
  after(() => fake.close())

  test('its own pacing keeps it within them', async () => {
    const b24 = client(fake.webhook)
    const calls = Array.from({ length: 54 }, () =>
      b24.actions.v2.call.make({ method: 'crm.item.get', params: { entityTypeId: DEAL, id: fake.first } })
    )
    const answers = await Promise.all(calls)
    assert.ok(answers.every((answer) => answer.isSuccess))
  })

  test('a flood is refused as the vendor documents it', async () => {
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => fetch(`${fake.webhook}crm.category.list?entityTypeId=2`))
    )
    const refused = answers.filter((answer) => answer.status === 503)
    assert.ok(refused.length > 0, 'nothing was refused')
    assert.equal((await refused[0].json()).error, 'QUERY_LIMIT_EXCEEDED')
  })
})
