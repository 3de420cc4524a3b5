package io.napomni.testkit.fake.bitrix24.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.napomni.testkit.fake.bitrix24.data.ItemStore;
import io.napomni.testkit.fake.bitrix24.data.PortalData;
import io.napomni.testkit.fake.bitrix24.wire.PhpQuery;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ItemQueryTest {
    private final ItemStore store = PortalData.empty().deals();

    private IdRange ids(String query) {
        return Filter.of(PhpQuery.parse(query).path("f"), store.fields(), "id").ids();
    }

    @Test
    void bounds_on_the_id_are_taken_out_of_the_filter() {
        assertThat(ids("f[>id]=100&f[<%3Did]=200&f[title]=x")).isEqualTo(new IdRange(101, 200, Optional.empty()));
        assertThat(ids("f[@id][]=7&f[@id][]=3&f[>%3Did]=5"))
                .isEqualTo(new IdRange(5, Long.MAX_VALUE, Optional.of(new TreeSet<>(List.of(3L, 7L)))));
    }

    @Test
    void in_a_group_with_or_the_id_bounds_nothing() {
        assertThat(ids("f[logic]=OR&f[id]=1&f[title]=x")).isEqualTo(IdRange.ALL);
        assertThat(ids("f[0][logic]=OR&f[0][0][id]=1&f[0][1][id]=2")).isEqualTo(IdRange.ALL);
        assertThat(ids("f[!id]=1&f[companyId]=4")).isEqualTo(IdRange.ALL);
    }
}
