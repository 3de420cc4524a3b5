-- Each letter asks just before it begins whether somebody has stopped it meanwhile.

CREATE INDEX hold_by_subject ON napomni.hold (tenant, subject) WHERE subject IS NOT NULL;

CREATE INDEX hold_by_customer ON napomni.hold (tenant, customer) WHERE customer IS NOT NULL;

-- What a person says is not the customer's own is kept as that, and what was said before it holds.

ALTER TABLE napomni.answer DROP CONSTRAINT answer_standing_check;

ALTER TABLE napomni.answer ADD CONSTRAINT answer_standing_check
    CHECK (standing IN ('TAKEN', 'AMBIGUOUS', 'HANDLED', 'DISMISSED'));

-- What is not dealt with yet: all that runs read of answers, however many are kept.

CREATE INDEX answer_unfinished ON napomni.answer (tenant, at) WHERE standing <> 'HANDLED' AND standing <> 'DISMISSED';

CREATE INDEX answer_wanted ON napomni.answer (tenant, wanted_on) WHERE standing <> 'HANDLED' AND standing <> 'DISMISSED'
    AND wanted_on IS NOT NULL;

-- Whoever looks at a letter by hand is told what the customer has answered about the same subject.

CREATE INDEX invitation_by_subject ON napomni.invitation (tenant, subject, answered_at) WHERE answered_at > 0;

UPDATE napomni.version SET number = 6;
