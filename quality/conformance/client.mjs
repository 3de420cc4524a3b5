// The vendor's client for a portal that speaks plain http on this machine.
import { B24Hook } from '@bitrix24/b24jssdk'

/** It insists on https and builds the address anew, so the scheme is put right just before a request leaves. */
export function client(webhook) {
  const b24 = B24Hook.fromWebhookUrl(webhook.replace(/^http:/, 'https:'))
  for (const version of ['v2', 'v3']) {
    const { ajaxClient } = b24.getHttpClient(version)
    ajaxClient.defaults.proxy = false
    ajaxClient.interceptors.request.use((config) => {
      config.url = config.url?.replace(/^https:/, 'http:')
      config.baseURL = config.baseURL?.replace(/^https:/, 'http:')
      return config
    })
  }
  return b24
}
