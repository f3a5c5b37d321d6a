// Reads a callback of WeCom by the vendor's library: node callback.js <token> <key> <timestamp> <nonce> <signature> <body>
const { decrypt, getSignature } = require('@wecom/crypto')

const [token, key, timestamp, nonce, signature, body] = process.argv.slice(2)
const encrypted = body.match(/<Encrypt><!\[CDATA\[(.*)]]><\/Encrypt>/)[1]
if (getSignature(token, timestamp, nonce, encrypted) !== signature) {
  console.error('the signature differs')
  process.exit(1)
}
const { message, id } = decrypt(key, encrypted)
console.log(id + ' ' + message)
