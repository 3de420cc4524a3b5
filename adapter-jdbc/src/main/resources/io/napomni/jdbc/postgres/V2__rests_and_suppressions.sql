UPDATE napomni.version SET number = 2;

-- Channels that are left alone for a while. channel: server and sending domain. length: microseconds.
CREATE TABLE napomni.channel_rest (
    tenant  bigint NOT NULL REFERENCES napomni.tenant (id),
    channel text   COLLATE "C" NOT NULL,
    until   bigint NOT NULL,
    length  bigint NOT NULL,
    why     text   NOT NULL,
    PRIMARY KEY (tenant, channel)
);

-- Addresses that get no letters. address: keyed hash, the key is the host's and is not kept here.
-- scope: all, promotional, or scenario: and its name. Kept when the customer is erased, or he would be written to again.
CREATE TABLE napomni.suppression (
    tenant  bigint NOT NULL REFERENCES napomni.tenant (id),
    address text   COLLATE "C" NOT NULL,
    scope   text   COLLATE "C" NOT NULL,
    reason  text   NOT NULL,
    since   bigint NOT NULL,
    source  text   NOT NULL,
    PRIMARY KEY (tenant, address, scope)
);
