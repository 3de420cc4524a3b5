package io.napomni.testkit.fake.bitrix24.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a=1&b=&c | {\"a\":\"1\",\"b\":\"\",\"c\":\"\"}",
                "a[]=x&a[]=y&a[7]=z&a[]=w | {\"a\":{\"0\":\"x\",\"1\":\"y\",\"7\":\"z\",\"8\":\"w\"}}",
                "f%5B0%5D%5B%21%3Did%5D=5 | {\"f\":{\"0\":{\"!=id\":\"5\"}}}",
                "a=1&a=2 | {\"a\":\"2\"}",
                "a[b]=1&a[b][c]=2 | {\"a\":{\"b\":{\"c\":\"2\"}}}",
                "t=%D0%94%D0%9A+1%2B1%20%26 | {\"t\":\"ДК 1+1 &\"}",
                "t=100% | {\"t\":\"100%\"}",
                "f[<=id]=5&g=1 | {\"f_<\":\"id]=5\",\"g\":\"1\"}",
                "'' | {}"
            })
    void a_query_is_read_as_php_reads_it(String query, String json) {
        assertThat(PhpQuery.parse(query).toString()).isEqualTo(json);
    }
}
