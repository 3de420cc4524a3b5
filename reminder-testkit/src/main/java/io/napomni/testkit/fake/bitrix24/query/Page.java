package io.napomni.testkit.fake.bitrix24.query;

import io.napomni.testkit.fake.bitrix24.data.Item;
import java.util.List;
import java.util.OptionalInt;

/** A page of items; {@code total} is 0 where nothing was counted, {@code next} is the start of the next page if there is one. */
public record Page(List<Item> items, long total, OptionalInt next) {}
