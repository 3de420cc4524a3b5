/** Calls, letters, meetings and notes in the cards of the fake portal, and the letters it sent. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.activity;

import org.jspecify.annotations.NullMarked;
