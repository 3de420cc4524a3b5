/** What is done in a portal: notes in cards and tasks for people. */
@NullMarked
package io.napomni.bitrix24.action;

import org.jspecify.annotations.NullMarked;
