package io.napomni.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import io.napomni.template.syntax.Blocking;
import io.napomni.template.wording.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Our block words. Handlebars' own take 0.5 for nothing, and repeat without an end. */
final class BlockHelpers {

    private BlockHelpers() {}

    static Helper<Object> helper(Blocking word) {
        return switch (word) {
            case IF -> (value, options) -> isThere(value) ? options.fn() : options.inverse();
            case UNLESS -> (value, options) -> isThere(value) ? options.inverse() : options.fn();
            case ANY -> BlockHelpers::any;
            case WITH -> BlockHelpers::with;
            case EACH -> BlockHelpers::each;
        };
    }

    /** False, zero and what is empty count as missing, as in every Handlebars. */
    static boolean isThere(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes;
        }
        if (value instanceof Number number) {
            return Numbers.exact(number).compareTo(BigDecimal.ZERO) != 0;
        }
        if (value instanceof CharSequence text) {
            return !text.isEmpty();
        }
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        return value instanceof Map<?, ?> map ? !map.isEmpty() : value != null;
    }

    private static CharSequence any(@Nullable Object first, Options options) throws IOException {
        boolean there = isThere(first);
        for (Object other : options.params) {
            there |= isThere(other);
        }
        return there ? options.fn() : options.inverse();
    }

    private static CharSequence with(@Nullable Object value, Options options) throws IOException {
        return isThere(value) ? options.fn(Context.newContext(options.context, value)) : options.inverse();
    }

    private static CharSequence each(@Nullable Object value, Options options) throws IOException {
        if (!(value instanceof Collection<?> items) || items.isEmpty()) {
            return options.inverse();
        }
        Work work = options.context.data(Work.NAME);
        StringBuilder rounds = new StringBuilder();
        for (Object item : items) {
            work.round();
            rounds.append(options.fn.apply(Context.newContext(options.context, item)));
            work.room(rounds.length());
        }
        return rounds;
    }
}
