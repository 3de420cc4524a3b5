/** What happened in cards: with whom there was contact, and when a stage was reached. */
@NullMarked
package io.napomni.bitrix24.past;

import org.jspecify.annotations.NullMarked;
