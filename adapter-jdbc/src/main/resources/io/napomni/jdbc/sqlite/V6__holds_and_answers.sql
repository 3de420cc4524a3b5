-- Each letter asks just before it begins whether somebody has stopped it meanwhile.

CREATE INDEX hold_by_subject ON hold (tenant, subject) WHERE subject IS NOT NULL;

CREATE INDEX hold_by_customer ON hold (tenant, customer) WHERE customer IS NOT NULL;

-- What a person says is not the customer's own is kept as that, and what was said before it holds.

CREATE TABLE answer_of_people (
    tenant    INTEGER NOT NULL REFERENCES tenant (id),
    letter    TEXT NOT NULL,
    version   INTEGER NOT NULL,
    choice    TEXT NOT NULL CHECK (choice IN ('place-order', 'later', 'terminate', 'unsubscribe')),
    wanted_on TEXT,
    text      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    standing  TEXT NOT NULL CHECK (standing IN ('TAKEN', 'AMBIGUOUS', 'HANDLED', 'DISMISSED')),
    PRIMARY KEY (tenant, letter, version)
) STRICT, WITHOUT ROWID;

INSERT INTO answer_of_people (tenant, letter, version, choice, wanted_on, text, at, standing)
SELECT tenant, letter, version, choice, wanted_on, text, at, standing FROM answer;

DROP TABLE answer;

ALTER TABLE answer_of_people RENAME TO answer;

-- What is not dealt with yet: all that runs read of answers, however many are kept.

CREATE INDEX answer_unfinished ON answer (tenant, at) WHERE standing <> 'HANDLED' AND standing <> 'DISMISSED';

CREATE INDEX answer_wanted ON answer (tenant, wanted_on) WHERE standing <> 'HANDLED' AND standing <> 'DISMISSED'
    AND wanted_on IS NOT NULL;

-- Whoever looks at a letter by hand is told what the customer has answered about the same subject.

CREATE INDEX invitation_by_subject ON invitation (tenant, subject, answered_at) WHERE answered_at > 0;
