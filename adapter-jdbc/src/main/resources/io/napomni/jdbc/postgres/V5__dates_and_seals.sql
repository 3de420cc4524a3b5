-- dated: what the letter says of when it was written, by the host's clock; 0 if it says nothing of it.

ALTER TABLE napomni.attempt ADD COLUMN dated bigint NOT NULL DEFAULT 0;

-- address_seal: tells which key made the marks of the stop list; empty while nobody has used one.

ALTER TABLE napomni.tenant ADD COLUMN address_seal text NOT NULL DEFAULT '';

UPDATE napomni.version SET number = 5;
