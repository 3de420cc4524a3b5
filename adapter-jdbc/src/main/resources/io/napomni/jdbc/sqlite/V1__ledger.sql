-- Times are microseconds since 1970-01-01T00:00Z by the database's own clock, days are ISO dates of the run.
-- A statement ends with a semicolon and an empty line.

CREATE TABLE tenant (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    last_fence INTEGER NOT NULL DEFAULT 0,
    run_owner  TEXT    NOT NULL DEFAULT '',
    run_until  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One row for each effect that was ever claimed. OPEN: given back or re-armed, not to be seen.
-- resting: where a claim goes when it is given back. dispatch: the last one that began it.
CREATE TABLE effect (
    id          INTEGER PRIMARY KEY,
    tenant      INTEGER NOT NULL REFERENCES tenant (id),
    key         TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    customer    TEXT    NOT NULL,
    label       TEXT    NOT NULL,
    contact     INTEGER NOT NULL CHECK (contact IN (0, 1)),
    state       TEXT    NOT NULL CHECK (state IN ('OPEN', 'CLAIMED', 'SENDING', 'DONE', 'DEFERRED', 'REJECTED',
                                                  'IN_DOUBT', 'EXPIRED', 'CANCELLED')),
    resting     TEXT    NOT NULL DEFAULT 'OPEN' CHECK (resting IN ('OPEN', 'DEFERRED', 'CANCELLED')),
    detail      TEXT    NOT NULL DEFAULT '',
    day         TEXT,
    not_before  INTEGER,
    updated_at  INTEGER NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0,
    generation  INTEGER NOT NULL DEFAULT 0,
    fence       INTEGER NOT NULL,
    owner       TEXT    NOT NULL,
    lease_until INTEGER NOT NULL,
    dispatch    TEXT    NOT NULL DEFAULT '',
    UNIQUE (tenant, key)
) STRICT;

CREATE INDEX effect_by_subject ON effect (tenant, subject);

CREATE INDEX effect_by_state ON effect (tenant, state, updated_at);

CREATE INDEX effect_claimed ON effect (tenant, lease_until) WHERE state = 'CLAIMED';

CREATE INDEX effect_by_fence ON effect (tenant, fence);

-- One row for each time a dispatch began an effect. contact: it may have reached the customer and counts for the caps.
CREATE TABLE attempt (
    tenant       INTEGER NOT NULL REFERENCES tenant (id),
    fence        INTEGER NOT NULL,
    effect       INTEGER NOT NULL REFERENCES effect (id),
    dispatch     TEXT    NOT NULL,
    customer     TEXT    NOT NULL,
    day          TEXT    NOT NULL,
    contact      INTEGER NOT NULL CHECK (contact IN (0, 1)),
    cleared      INTEGER NOT NULL DEFAULT 0 CHECK (cleared IN (0, 1)),
    content_hash TEXT    NOT NULL,
    begun_at     INTEGER NOT NULL,
    ended_at     INTEGER,
    outcome      TEXT,
    PRIMARY KEY (tenant, fence, effect)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_contacts ON attempt (tenant, customer, day) WHERE contact = 1;

CREATE INDEX attempt_by_effect ON attempt (effect);

-- Places that claims hold in buckets; a claim is named by its fence.
CREATE TABLE place (
    tenant INTEGER NOT NULL REFERENCES tenant (id),
    bucket TEXT    NOT NULL,
    fence  INTEGER NOT NULL,
    PRIMARY KEY (tenant, bucket, fence)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_by_fence ON place (tenant, fence);

CREATE TABLE journal (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant INTEGER NOT NULL REFERENCES tenant (id),
    at     INTEGER NOT NULL,
    what   TEXT    NOT NULL,
    about  TEXT    NOT NULL,
    by     TEXT    NOT NULL,
    detail TEXT    NOT NULL
) STRICT;

CREATE INDEX journal_by_about ON journal (tenant, about);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'the journal only grows');
END;

CREATE TABLE hold (
    tenant   INTEGER NOT NULL REFERENCES tenant (id),
    id       TEXT    NOT NULL,
    subject  TEXT,
    scenario TEXT,
    customer TEXT,
    until    TEXT,
    reason   TEXT    NOT NULL,
    by       TEXT    NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK ((subject IS NULL) <> (customer IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE approval (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant      INTEGER NOT NULL REFERENCES tenant (id),
    reminder    TEXT    NOT NULL,
    run         TEXT    NOT NULL,
    why         TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    label       TEXT    NOT NULL,
    approved    INTEGER NOT NULL CHECK (approved IN (0, 1)),
    UNIQUE (tenant, reminder)
) STRICT;

CREATE INDEX approval_by_run ON approval (tenant, approved, run);

CREATE TABLE run_scenario (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant   INTEGER NOT NULL REFERENCES tenant (id),
    run      TEXT    NOT NULL,
    scenario TEXT    NOT NULL,
    started  INTEGER NOT NULL,
    UNIQUE (tenant, run, scenario)
) STRICT;

CREATE INDEX run_by_scenario ON run_scenario (tenant, scenario);

-- The last thing that each writer committed, so that a commit whose answer was lost can be told from one that failed.
CREATE TABLE mark (
    writer TEXT    NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
