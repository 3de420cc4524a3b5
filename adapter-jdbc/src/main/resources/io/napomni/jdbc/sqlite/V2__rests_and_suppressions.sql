-- Channels that are left alone for a while. channel: server and sending domain. length: microseconds.
CREATE TABLE channel_rest (
    tenant  INTEGER NOT NULL REFERENCES tenant (id),
    channel TEXT    NOT NULL,
    until   INTEGER NOT NULL,
    length  INTEGER NOT NULL,
    why     TEXT    NOT NULL,
    PRIMARY KEY (tenant, channel)
) STRICT, WITHOUT ROWID;

-- Addresses that get no letters. address: keyed hash, the key is the host's and is not kept here.
-- scope: all, promotional, or scenario: and its name. Kept when the customer is erased, or he would be written to again.
CREATE TABLE suppression (
    tenant  INTEGER NOT NULL REFERENCES tenant (id),
    address TEXT    NOT NULL,
    scope   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    since   INTEGER NOT NULL,
    source  TEXT    NOT NULL,
    PRIMARY KEY (tenant, address, scope)
) STRICT, WITHOUT ROWID;
