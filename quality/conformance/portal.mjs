// Starts the fake portal as a user would, and stops it with the test.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const COMMAND = process.env.NAPOMNI_FAKE?.split(' ') ?? ['../../remind', 'fake', 'bitrix24']
const WEBHOOK = /http:\/\/127\.0\.0\.1:\d+\/rest\/\d+\/[A-Za-z0-9_-]+\//

/**
 * How many deals there are is asked of the portal itself: beside the contracts it has a few deals of other pipelines.
 *
 * @returns {Promise<{webhook: string, total: number, first: number, close: () => void}>}
 */
export async function portal({ deals, limits }) {
  const [program, ...first] = COMMAND
  const child = spawn(program, [...first, '--port', '0', '--deals', String(deals), '--limits', limits], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const close = () => child.kill('SIGINT')
  for await (const line of createInterface({ input: child.stdout })) {
    const webhook = WEBHOOK.exec(line)
    if (webhook) {
      child.stdout.resume()
      const answer = await fetch(`${webhook[0]}crm.item.list?entityTypeId=2&select[]=id&start=0`)
      const { result, total } = await answer.json()
      return { webhook: webhook[0], total, first: result.items[0].id, close }
    }
  }
  throw new Error('the fake portal did not start')
}
