package io.napomni.bitrix24;

import io.napomni.bitrix24.oauth.TokenKeeper;
import io.napomni.bitrix24.oauth.Tokens;
import java.util.function.UnaryOperator;

/** Tokens in memory, one caller at a time. */
public final class HeldTokens implements TokenKeeper {
    private Tokens current;

    public HeldTokens(Tokens current) {
        this.current = current;
    }

    @Override
    public synchronized Tokens current() {
        return current;
    }

    @Override
    public synchronized Tokens change(Tokens seen, UnaryOperator<Tokens> change) {
        if (current.equals(seen)) {
            current = change.apply(seen);
        }
        return current;
    }
}
