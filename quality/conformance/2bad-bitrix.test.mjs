// A client that asks by GET and form-like addresses, with the old methods.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import bitrixModule from '@2bad/bitrix'
import { portal } from './portal.mjs'

const DEALS = Number(process.env.DEALS ?? 2000)
const Bitrix = bitrixModule.default ?? bitrixModule

describe('2bad/bitrix', () => {
  let fake
  let bitrix
  before(async () => {
    fake = await portal({ deals: DEALS, limits: 'on' })
    bitrix = Bitrix(fake.webhook.replace(/\/$/, ''))
  })
  after(() => fake.close())

  test(`lists ${DEALS} deals by batches of offsets`, async () => {
    const { result } = await bitrix.deals.list({ select: ['ID', 'TITLE'] })
    assert.equal(new Set(result.map((deal) => deal.ID)).size, fake.total)
    assert.equal(typeof result[0].ID, 'string')
  })

  test('creates, reads, changes a deal', async () => {
    const created = await bitrix.deals.create({ TITLE: 'Сделка & ко + 1' })
    const id = String(created.result)
    await bitrix.deals.update(id, { TITLE: 'Другая' })
    const { result } = await bitrix.deals.get(id)
    assert.equal(result.TITLE, 'Другая')
    assert.equal(result.ID, id)
  })

  test('creates and reads contacts and companies', async () => {
    const contact = await bitrix.contacts.create({ NAME: 'Ирина', EMAIL: [{ VALUE: 'irina@example.test', VALUE_TYPE: 'WORK' }] })
    const { result } = await bitrix.contacts.get(String(contact.result))
    assert.equal(result.EMAIL[0].VALUE, 'irina@example.test')
    const company = await bitrix.companies.create({ TITLE: 'ООО' })
    assert.ok(Number(company.result) > 0)
  })

  test('runs a batch and throws when one of its commands fails', async () => {
    const { result } = await bitrix.batch({
      one: { method: 'crm.deal.get', params: { ID: String(fake.first) } },
      two: { method: 'crm.deal.list', params: { select: ['ID'] } }
    })
    assert.equal(result.result.one.ID, String(fake.first))
    assert.equal(result.result.two.length, 50)
    await assert.rejects(bitrix.batch({ bad: { method: 'crm.deal.get', params: { ID: '999999999' } } }))
  })

  test('an unknown deal is an error', async () => {
    await assert.rejects(bitrix.deals.get('999999999'))
  })
})
