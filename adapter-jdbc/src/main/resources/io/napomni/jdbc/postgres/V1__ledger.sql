-- Times are microseconds since 1970-01-01T00:00Z by the database's own clock, days are ISO dates of the run.
-- Texts that are compared are compared by code point. A statement ends with a semicolon and an empty line.

CREATE SCHEMA napomni;

CREATE TABLE napomni.version (
    number integer NOT NULL
);

INSERT INTO napomni.version (number) VALUES (1);

CREATE TABLE napomni.tenant (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text   NOT NULL UNIQUE,
    last_fence bigint NOT NULL DEFAULT 0,
    run_owner  text   NOT NULL DEFAULT '',
    run_until  bigint NOT NULL DEFAULT 0
);

-- One row for each effect that was ever claimed. OPEN: given back or re-armed, not to be seen.
-- resting: where a claim goes when it is given back. dispatch: the last one that began it.
CREATE TABLE napomni.effect (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant      bigint NOT NULL REFERENCES napomni.tenant (id),
    key         text   COLLATE "C" NOT NULL,
    subject     text   COLLATE "C" NOT NULL,
    customer    text   COLLATE "C" NOT NULL,
    label       text   NOT NULL,
    contact     smallint NOT NULL CHECK (contact IN (0, 1)),
    state       text   COLLATE "C" NOT NULL CHECK (state IN ('OPEN', 'CLAIMED', 'SENDING', 'DONE', 'DEFERRED',
                                                            'REJECTED', 'IN_DOUBT', 'EXPIRED', 'CANCELLED')),
    resting     text   COLLATE "C" NOT NULL DEFAULT 'OPEN' CHECK (resting IN ('OPEN', 'DEFERRED', 'CANCELLED')),
    detail      text   NOT NULL DEFAULT '',
    day         text   COLLATE "C",
    not_before  bigint,
    updated_at  bigint NOT NULL,
    attempts    integer NOT NULL DEFAULT 0,
    generation  integer NOT NULL DEFAULT 0,
    fence       bigint NOT NULL,
    owner       text   COLLATE "C" NOT NULL,
    lease_until bigint NOT NULL,
    dispatch    text   COLLATE "C" NOT NULL DEFAULT '',
    UNIQUE (tenant, key)
);

CREATE INDEX effect_by_subject ON napomni.effect (tenant, subject);

CREATE INDEX effect_by_state ON napomni.effect (tenant, state, updated_at);

CREATE INDEX effect_claimed ON napomni.effect (tenant, lease_until) WHERE state = 'CLAIMED';

CREATE INDEX effect_by_fence ON napomni.effect (tenant, fence);

-- One row for each time a dispatch began an effect. contact: it may have reached the customer and counts for the caps.
CREATE TABLE napomni.attempt (
    tenant       bigint NOT NULL REFERENCES napomni.tenant (id),
    fence        bigint NOT NULL,
    effect       bigint NOT NULL REFERENCES napomni.effect (id),
    dispatch     text   COLLATE "C" NOT NULL,
    customer     text   COLLATE "C" NOT NULL,
    day          text   COLLATE "C" NOT NULL,
    contact      smallint NOT NULL CHECK (contact IN (0, 1)),
    cleared      smallint NOT NULL DEFAULT 0 CHECK (cleared IN (0, 1)),
    content_hash text   NOT NULL,
    begun_at     bigint NOT NULL,
    ended_at     bigint,
    outcome      text,
    PRIMARY KEY (tenant, fence, effect)
);

CREATE INDEX attempt_contacts ON napomni.attempt (tenant, customer, day) WHERE contact = 1;

CREATE INDEX attempt_by_effect ON napomni.attempt (effect);

-- Places that claims hold in buckets; a claim is named by its fence.
CREATE TABLE napomni.place (
    tenant bigint NOT NULL REFERENCES napomni.tenant (id),
    bucket text   COLLATE "C" NOT NULL,
    fence  bigint NOT NULL,
    PRIMARY KEY (tenant, bucket, fence)
);

CREATE INDEX place_by_fence ON napomni.place (tenant, fence);

CREATE TABLE napomni.journal (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant bigint NOT NULL REFERENCES napomni.tenant (id),
    at     bigint NOT NULL,
    what   text   NOT NULL,
    about  text   COLLATE "C" NOT NULL,
    by     text   NOT NULL,
    detail text   NOT NULL
);

CREATE INDEX journal_by_about ON napomni.journal (tenant, about);

CREATE FUNCTION napomni.journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION ''the journal only grows''; END';

CREATE TRIGGER journal_is_never_changed_or_shortened BEFORE UPDATE OR DELETE OR TRUNCATE ON napomni.journal
FOR EACH STATEMENT EXECUTE FUNCTION napomni.journal_only_grows();

CREATE TABLE napomni.hold (
    tenant   bigint NOT NULL REFERENCES napomni.tenant (id),
    id       text   COLLATE "C" NOT NULL,
    subject  text   COLLATE "C",
    scenario text   COLLATE "C",
    customer text   COLLATE "C",
    until    text   COLLATE "C",
    reason   text   NOT NULL,
    by       text   NOT NULL,
    PRIMARY KEY (tenant, id),
    CHECK ((subject IS NULL) <> (customer IS NULL))
);

CREATE TABLE napomni.approval (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant      bigint NOT NULL REFERENCES napomni.tenant (id),
    reminder    text   COLLATE "C" NOT NULL,
    run         text   COLLATE "C" NOT NULL,
    why         text   NOT NULL,
    fingerprint text   COLLATE "C" NOT NULL,
    label       text   NOT NULL,
    approved    smallint NOT NULL CHECK (approved IN (0, 1)),
    UNIQUE (tenant, reminder)
);

CREATE INDEX approval_by_run ON napomni.approval (tenant, approved, run);

CREATE TABLE napomni.run_scenario (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant   bigint NOT NULL REFERENCES napomni.tenant (id),
    run      text   COLLATE "C" NOT NULL,
    scenario text   COLLATE "C" NOT NULL,
    started  integer NOT NULL,
    UNIQUE (tenant, run, scenario)
);

CREATE INDEX run_by_scenario ON napomni.run_scenario (tenant, scenario);

-- The last thing that each writer committed, so that a commit whose answer was lost can be told from one that failed.
CREATE TABLE napomni.mark (
    writer text   COLLATE "C" NOT NULL PRIMARY KEY,
    number bigint NOT NULL,
    at     bigint NOT NULL
);
