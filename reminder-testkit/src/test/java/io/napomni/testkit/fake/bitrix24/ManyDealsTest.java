package io.napomni.testkit.fake.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyDealsTest {
    private static final int DEALS = 100_000;

    /** Fifty chained pages, 2,500 rows, in one request. */
    private static String chain(long after) {
        return IntStream.range(0, 50)
                .mapToObj(page -> {
                    String from = page == 0 ? Long.toString(after) : "$result[p" + (page - 1) + "][items][49][id]";
                    return "'p" + page + "':'crm.item.list?entityTypeId=2&select[]=id&filter[>id]=" + from
                            + "&start=-1'";
                })
                .collect(Collectors.joining(",", "{'halt':1,'cmd':{", "}}"));
    }

    @Test
    void a_hundred_thousand_deals_are_read_once_each_by_chained_batches() {
        try (FakePortal portal = SmallPortal.withDeals(DEALS)) {
            RawClient client = new RawClient(portal.webhookUrl());
            BitSet seen = new BitSet();
            for (long last = 0; seen.cardinality() <= DEALS; ) {
                for (JsonNode page : client.call("batch", chain(last)).at("/result/result")) {
                    for (JsonNode item : page.path("items")) {
                        seen.set(item.path("id").asInt());
                    }
                }
                last = seen.length() - 1L;
            }
            assertThat(seen.cardinality()).isEqualTo(DEALS + 1);
            assertThat(portal.recorder().httpCount()).isEqualTo(41);
        }
    }

    @Test
    void many_clients_at_once_lose_nothing() {
        try (FakePortal portal = SmallPortal.withDeals(200)) {
            List<CompletableFuture<Void>> clients = IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> comment(portal)))
                    .toList();
            clients.forEach(CompletableFuture::join);
            assertThat(portal.written().comments()).hasSize(160);
            assertThat(portal.written().comments().stream()
                            .map(comment -> comment.id())
                            .distinct())
                    .hasSize(160);
            assertThat(portal.deals().size()).isEqualTo(201 + 160);
            assertThat(portal.recorder().httpCount()).isEqualTo(320);
        }
    }

    private static void comment(FakePortal portal) {
        RawClient client = new RawClient(portal.webhookUrl());
        for (int n = 0; n < 20; n++) {
            client.call("crm.timeline.comment.add", "{'fields':{'ENTITY_TYPE':'deal','ENTITY_ID':2001,'COMMENT':'x'}}");
            client.call("crm.item.add", "{'entityTypeId':2,'fields':{'title':'New'}}");
        }
    }
}
