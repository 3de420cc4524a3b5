package io.napomni.bitrix24.rest;

import io.napomni.bitrix24.wire.Quotes;
import io.napomni.bitrix24.wire.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The token of one user, at the address of a portal that is configured: never at one that came with the token. */
final class UserToken extends Access {
    private static final Secret NO_PATH = Secret.of("");

    /** The portal counts the working time of an application's users together. */
    private static final String USERS = "users";

    private final Access portal;
    private final Secret token;

    UserToken(Access portal, Secret token) {
        this.portal = portal;
        this.token = token;
    }

    @Override
    public String portal() {
        return portal.portal();
    }

    @Override
    Object identity() {
        return USERS;
    }

    @Override
    Pass pass() {
        return new Pass(portal.pass().origin(), NO_PATH, Optional.of(token));
    }

    @Override
    boolean isRenewable() {
        return false;
    }

    @Override
    Pass renewed(Pass worn) {
        return worn;
    }

    @Override
    void moved(URI origin) {
        portal.moved(origin);
    }

    @Override
    String quote(String text) {
        return portal.quote(Quotes.clean(text, List.of(token)));
    }

    /** Only the portal is shown. */
    @Override
    public String toString() {
        return "UserToken[" + portal() + "]";
    }
}
