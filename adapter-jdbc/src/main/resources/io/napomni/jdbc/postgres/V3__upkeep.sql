-- Retention and erasure. seal: tells which key made the pseudonyms; empty while there are none.

ALTER TABLE napomni.tenant ADD COLUMN seal text NOT NULL DEFAULT '';

ALTER TABLE napomni.effect ADD COLUMN erased smallint NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));

CREATE INDEX effect_erased ON napomni.effect (tenant, subject) WHERE erased = 1;

-- What is left for ever of an effect that was tidied away: a hash of its key, so that it is never done again.
CREATE TABLE napomni.spent (
    tenant bigint NOT NULL REFERENCES napomni.tenant (id),
    name   text   COLLATE "C" NOT NULL,
    state  text   COLLATE "C" NOT NULL,
    day    text   COLLATE "C",
    PRIMARY KEY (tenant, name)
);

DROP TRIGGER journal_is_never_changed_or_shortened ON napomni.journal;

-- concerns: the subject or the customer, where the line is about one.
ALTER TABLE napomni.journal ADD COLUMN concerns text COLLATE "C" NOT NULL DEFAULT '';

UPDATE napomni.journal SET concerns = split_part(about, '|', 2) WHERE about LIKE '%|%|%|%';

UPDATE napomni.journal SET concerns = coalesce(hold.subject, hold.customer) FROM napomni.hold
WHERE hold.tenant = journal.tenant AND hold.id = journal.about;

CREATE INDEX journal_by_concerns ON napomni.journal (tenant, concerns) WHERE concerns <> '';

-- Has a row only within a transaction that tidies or erases; no other may change the journal.
CREATE TABLE napomni.journal_opened (
    tenant bigint NOT NULL PRIMARY KEY
);

CREATE OR REPLACE FUNCTION napomni.journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN
  IF TG_OP <> ''TRUNCATE'' AND EXISTS (SELECT 1 FROM napomni.journal_opened) THEN RETURN NULL; END IF;
  RAISE EXCEPTION ''the journal only grows'';
END';

CREATE TRIGGER journal_is_never_changed_or_shortened BEFORE UPDATE OR DELETE OR TRUNCATE ON napomni.journal
FOR EACH STATEMENT EXECUTE FUNCTION napomni.journal_only_grows();

-- about: the customer and the subjects, each between line ends.
ALTER TABLE napomni.approval ADD COLUMN about text COLLATE "C" NOT NULL DEFAULT '';

ALTER TABLE napomni.approval ADD COLUMN at bigint NOT NULL DEFAULT 0;

-- Nobody knows any more whom these are about: no label, and what waits has to be shown again.
UPDATE napomni.approval SET at = (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, label = '',
  fingerprint = CASE WHEN approved = 1 THEN fingerprint ELSE '' END;

ALTER TABLE napomni.run_scenario ADD COLUMN at bigint NOT NULL DEFAULT 0;

UPDATE napomni.run_scenario SET at = (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;

ALTER TABLE napomni.place ADD COLUMN at bigint NOT NULL DEFAULT 0;

UPDATE napomni.place SET at = (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;

UPDATE napomni.version SET number = 3;
