-- What a store holds. Documents and claims are kept in the order in which they came; "serial" numbers the versions of documents.
-- Times are UTC; empty means not known. No keys are declared: one process writes, and it writes whole documents.

CREATE TABLE meta (name VARCHAR NOT NULL, value VARCHAR NOT NULL);

-- Each start of a coding: with what it coded. "versions" is the same for runs that code alike.
CREATE TABLE runs (
  id BIGINT NOT NULL, started TIMESTAMP NOT NULL, ended TIMESTAMP, program VARCHAR NOT NULL,
  codebook VARCHAR NOT NULL, codebook_version VARCHAR NOT NULL, dictionaries_version VARCHAR NOT NULL,
  model_version VARCHAR NOT NULL, versions VARCHAR NOT NULL);

CREATE TABLE documents (
  serial BIGINT NOT NULL, id VARCHAR NOT NULL, text_hash VARCHAR NOT NULL, run BIGINT NOT NULL, text VARCHAR NOT NULL,
  title VARCHAR, outlet VARCHAR, agency VARCHAR, url VARCHAR, published VARCHAR, day DATE, language VARCHAR NOT NULL,
  byline VARCHAR, captions VARCHAR NOT NULL, reading VARCHAR NOT NULL);

-- Columns for filtering; "json" is the claim as docs/claim.schema.json has it.
CREATE TABLE claims (
  serial BIGINT NOT NULL, place INTEGER NOT NULL, document VARCHAR NOT NULL, id VARCHAR NOT NULL, happening VARCHAR NOT NULL,
  type VARCHAR NOT NULL, mode VARCHAR, quad INTEGER NOT NULL, cameo VARCHAR NOT NULL, goldstein DOUBLE NOT NULL,
  source_codes VARCHAR[] NOT NULL, source_names VARCHAR[] NOT NULL,
  target_codes VARCHAR[] NOT NULL, target_names VARCHAR[] NOT NULL,
  from_day DATE, to_day DATE, country VARCHAR, status VARCHAR NOT NULL, polarity VARCHAR NOT NULL, certainty VARCHAR NOT NULL,
  source_type VARCHAR NOT NULL, outlet VARCHAR, rule VARCHAR NOT NULL, json VARCHAR NOT NULL);

-- All that linking needs of a document.
CREATE TABLE digests (serial BIGINT NOT NULL, digest VARCHAR NOT NULL);

-- The history: which run coded which text of which document, and how many claims it found.
CREATE TABLE codings (run BIGINT NOT NULL, document VARCHAR NOT NULL, text_hash VARCHAR NOT NULL, claims INTEGER NOT NULL);

-- What was to be read and is not stored: once by its place, with the last reason.
CREATE TABLE outcomes (run BIGINT NOT NULL, place VARCHAR NOT NULL, kind VARCHAR NOT NULL, why VARCHAR NOT NULL);

-- What linking found over all documents, replaced as a whole.
CREATE TABLE copies (document VARCHAR NOT NULL, original VARCHAR NOT NULL, share DOUBLE NOT NULL);
CREATE TABLE stories (number BIGINT NOT NULL, id VARCHAR NOT NULL, documents INTEGER NOT NULL, json VARCHAR NOT NULL);
CREATE TABLE story_members (story VARCHAR NOT NULL, place INTEGER NOT NULL, document VARCHAR NOT NULL);
CREATE TABLE events (
  number BIGINT NOT NULL, id VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, quad INTEGER NOT NULL, from_day DATE, to_day DATE,
  country VARCHAR, reports INTEGER NOT NULL, outlets INTEGER NOT NULL, origins INTEGER NOT NULL, denials INTEGER NOT NULL,
  json VARCHAR NOT NULL);
CREATE TABLE event_members (event VARCHAR NOT NULL, place INTEGER NOT NULL, claim VARCHAR NOT NULL, against BOOLEAN NOT NULL);
