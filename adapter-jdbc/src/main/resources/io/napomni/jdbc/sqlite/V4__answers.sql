-- Letters that ask for an answer, and what was answered. id: a keyed hash; its links name nothing else of the letter.
-- day: of the run that sent it. answered_at: the last answer, 0 before the first.
CREATE TABLE invitation (
    tenant      INTEGER NOT NULL REFERENCES tenant (id),
    id          TEXT NOT NULL,
    dispatch    TEXT NOT NULL,
    subject     TEXT NOT NULL,
    several     INTEGER NOT NULL CHECK (several IN (0, 1)),
    customer    TEXT NOT NULL,
    card        TEXT NOT NULL,
    scenario    TEXT NOT NULL,
    letter      TEXT NOT NULL,
    label       TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    language    TEXT NOT NULL,
    day         TEXT NOT NULL,
    expires     INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX invitation_answered ON invitation (tenant, answered_at) WHERE answered_at > 0;

CREATE INDEX invitation_over ON invitation (tenant, expires);

-- One row for each version; the last one of the three choices holds. text: the customer's own words.
CREATE TABLE answer (
    tenant    INTEGER NOT NULL REFERENCES tenant (id),
    letter    TEXT NOT NULL,
    version   INTEGER NOT NULL,
    choice    TEXT NOT NULL CHECK (choice IN ('place-order', 'later', 'terminate', 'unsubscribe')),
    wanted_on TEXT,
    text      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    standing  TEXT NOT NULL CHECK (standing IN ('TAKEN', 'AMBIGUOUS', 'HANDLED')),
    PRIMARY KEY (tenant, letter, version)
) STRICT, WITHOUT ROWID;

-- When links were last opened and forms sent, to tell people from machines; kept for a day. mark: a keyed hash.
CREATE TABLE touch (
    tenant INTEGER NOT NULL REFERENCES tenant (id),
    letter TEXT NOT NULL,
    choice TEXT NOT NULL,
    sent   INTEGER NOT NULL CHECK (sent IN (0, 1)),
    mark   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (tenant, letter, choice, sent, mark)
) STRICT, WITHOUT ROWID;

CREATE INDEX touch_by_time ON touch (tenant, at);

-- purpose: of a customer's letters, where a hold stops those alone.
ALTER TABLE hold ADD COLUMN purpose TEXT;
