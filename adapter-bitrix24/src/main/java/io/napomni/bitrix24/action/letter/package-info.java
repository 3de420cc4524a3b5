/** Letters that go out through the cards of a portal and stay in them. */
@NullMarked
package io.napomni.bitrix24.action.letter;

import org.jspecify.annotations.NullMarked;
