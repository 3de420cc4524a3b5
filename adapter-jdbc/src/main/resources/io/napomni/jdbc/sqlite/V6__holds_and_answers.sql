-- Each letter asks just before it begins whether somebody has stopped it meanwhile.

CREATE INDEX hold_by_subject ON hold (tenant, subject) WHERE subject IS NOT NULL;

CREATE INDEX hold_by_customer ON hold (tenant, customer) WHERE customer IS NOT NULL;

-- What is not dealt with yet: all that runs read of answers, however many are kept.

CREATE INDEX answer_unfinished ON answer (tenant, at) WHERE standing <> 'HANDLED';

CREATE INDEX answer_wanted ON answer (tenant, wanted_on) WHERE standing <> 'HANDLED' AND wanted_on IS NOT NULL;
