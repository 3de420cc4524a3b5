-- Letters that ask for an answer, and what was answered. id: a keyed hash; its links name nothing else of the letter.
-- day: of the run that sent it. answered_at: the last answer, 0 before the first.
CREATE TABLE napomni.invitation (
    tenant      bigint NOT NULL REFERENCES napomni.tenant (id),
    id          text COLLATE "C" NOT NULL,
    dispatch    text COLLATE "C" NOT NULL,
    subject     text COLLATE "C" NOT NULL,
    several     smallint NOT NULL CHECK (several IN (0, 1)),
    customer    text COLLATE "C" NOT NULL,
    card        text COLLATE "C" NOT NULL,
    scenario    text COLLATE "C" NOT NULL,
    letter      text COLLATE "C" NOT NULL,
    label       text NOT NULL,
    purpose     text COLLATE "C" NOT NULL,
    language    text COLLATE "C" NOT NULL,
    day         text COLLATE "C" NOT NULL,
    expires     bigint NOT NULL,
    answered_at bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX invitation_answered ON napomni.invitation (tenant, answered_at) WHERE answered_at > 0;

CREATE INDEX invitation_over ON napomni.invitation (tenant, expires);

-- One row for each version; the last one of the three choices holds. text: the customer's own words.
CREATE TABLE napomni.answer (
    tenant    bigint NOT NULL REFERENCES napomni.tenant (id),
    letter    text COLLATE "C" NOT NULL,
    version   integer NOT NULL,
    choice    text COLLATE "C" NOT NULL CHECK (choice IN ('place-order', 'later', 'terminate', 'unsubscribe')),
    wanted_on text COLLATE "C",
    text      text NOT NULL,
    at        bigint NOT NULL,
    standing  text COLLATE "C" NOT NULL CHECK (standing IN ('TAKEN', 'AMBIGUOUS', 'HANDLED')),
    PRIMARY KEY (tenant, letter, version)
);

-- When links were last opened and forms sent, to tell people from machines; kept for a day. mark: a keyed hash.
CREATE TABLE napomni.touch (
    tenant bigint NOT NULL REFERENCES napomni.tenant (id),
    letter text COLLATE "C" NOT NULL,
    choice text COLLATE "C" NOT NULL,
    sent   smallint NOT NULL CHECK (sent IN (0, 1)),
    mark   text COLLATE "C" NOT NULL,
    at     bigint NOT NULL,
    PRIMARY KEY (tenant, letter, choice, sent, mark)
);

CREATE INDEX touch_by_time ON napomni.touch (tenant, at);

-- purpose: of a customer's letters, where a hold stops those alone.
ALTER TABLE napomni.hold ADD COLUMN purpose text COLLATE "C";

UPDATE napomni.version SET number = 4;
