package io.napomni.testkit.fake.onec;

import io.napomni.testkit.fake.onec.query.Base;
import io.napomni.testkit.fake.onec.query.Filter;
import io.napomni.testkit.fake.onec.query.Order;
import io.napomni.testkit.fake.onec.schema.SetSchema;
import io.napomni.testkit.fake.onec.shape.Detail;
import io.napomni.testkit.fake.onec.shape.Shape;
import io.napomni.testkit.fake.onec.shape.Shaping;
import io.napomni.testkit.fake.onec.wire.Options;
import java.util.Random;

/** The options of one request and what they mean to a set. */
record Asked(Base base, Options options, Detail detail, BaseOptions rules, Random chance) {
    Filter filter(SetSchema set) {
        return options.text("$filter")
                .map(text -> Filter.of(base, set, text, "$filter"))
                .orElseGet(Filter::all);
    }

    Order order(SetSchema set) {
        String text = options.text("$orderby").orElse("");
        return Order.of(base, set, set.kind().recorded() || rules.has(Oddity.NO_ORDER) ? "" : text);
    }

    Shape shape(SetSchema set) {
        return new Shaping(base, detail, !rules.has(Oddity.ROWS_WITHOUT_KEY))
                .of(set, options.text("$select"), options.text("$expand"));
    }

    boolean isCounted() {
        return options.text("$inlinecount").filter("allpages"::equals).isPresent();
    }

    long skip() {
        return isUnpaged() ? 0 : options.number("$skip").orElse(0L);
    }

    long top() {
        return isUnpaged() ? Long.MAX_VALUE : options.number("$top").orElse(Long.MAX_VALUE);
    }

    private boolean isUnpaged() {
        return isCounted() && rules.has(Oddity.INLINE_COUNT_IGNORES_PAGE);
    }
}
