// Asks VOD 2.0 by the vendor's client: node vod.js <base url> <key id> <secret> <method> <sha1|sha256> <parameters as JSON>
const Client = require('qcloudapi-sdk')

const [base, SecretId, SecretKey, method, signatureMethod, parameters] = process.argv.slice(2)
const url = new URL(base)
const client = new Client({ SecretId, SecretKey, serviceType: 'vod', Region: '', method, signatureMethod })
client.request(
  JSON.parse(parameters),
  { host: url.host, protocol: url.protocol.slice(0, -1), method, signatureMethod },
  (error, answer) => {
    if (error) {
      console.error(error)
      process.exit(1)
    }
    console.log(JSON.stringify(answer))
  }
)
