/** Changes of cards that exist: stages, fields, responsible people. */
@NullMarked
package io.napomni.bitrix24.action.card;

import org.jspecify.annotations.NullMarked;
