/** A Bitrix24 portal as a source of facts and a place where things are done; begin with {@code Bitrix24Portal}. */
@NullMarked
package io.napomni.bitrix24;

import org.jspecify.annotations.NullMarked;
