-- Retention and erasure. seal: tells which key made the pseudonyms; empty while there are none.

ALTER TABLE tenant ADD COLUMN seal TEXT NOT NULL DEFAULT '';

ALTER TABLE effect ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));

CREATE INDEX effect_erased ON effect (tenant, subject) WHERE erased = 1;

-- What is left for ever of an effect that was tidied away: a hash of its key, so that it is never done again.
CREATE TABLE spent (
    tenant INTEGER NOT NULL REFERENCES tenant (id),
    name   TEXT    NOT NULL,
    state  TEXT    NOT NULL,
    day    TEXT,
    PRIMARY KEY (tenant, name)
) STRICT, WITHOUT ROWID;

DROP TRIGGER journal_is_never_changed;

DROP TRIGGER journal_is_never_shortened;

-- concerns: the subject or the customer, where the line is about one.
ALTER TABLE journal ADD COLUMN concerns TEXT NOT NULL DEFAULT '';

UPDATE journal SET concerns = substr(about, instr(about, '|') + 1,
  instr(substr(about, instr(about, '|') + 1), '|') - 1) WHERE about LIKE '%|%|%|%';

UPDATE journal SET concerns = (SELECT coalesce(subject, customer) FROM hold
  WHERE hold.tenant = journal.tenant AND hold.id = journal.about)
WHERE EXISTS (SELECT 1 FROM hold WHERE hold.tenant = journal.tenant AND hold.id = journal.about);

CREATE INDEX journal_by_concerns ON journal (tenant, concerns) WHERE concerns <> '';

-- Has a row only within a transaction that tidies or erases; no other may change the journal.
CREATE TABLE journal_opened (
    tenant INTEGER NOT NULL PRIMARY KEY
) STRICT;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
WHEN NOT EXISTS (SELECT 1 FROM journal_opened WHERE tenant = OLD.tenant)
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
WHEN NOT EXISTS (SELECT 1 FROM journal_opened WHERE tenant = OLD.tenant)
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

-- about: the customer and the subjects, each between line ends.
ALTER TABLE approval ADD COLUMN about TEXT NOT NULL DEFAULT '';

ALTER TABLE approval ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

-- Nobody knows any more whom these are about: no label, and what waits has to be shown again.
UPDATE approval SET at = unixepoch() * 1000000, label = '', fingerprint = iif(approved = 1, fingerprint, '');

ALTER TABLE run_scenario ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

UPDATE run_scenario SET at = unixepoch() * 1000000;

ALTER TABLE place ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

UPDATE place SET at = unixepoch() * 1000000;
