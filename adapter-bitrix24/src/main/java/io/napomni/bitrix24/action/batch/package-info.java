/** How any action is carried out in a portal: prepared, begun, sent fifty at a time, answered, its doubt settled. */
@NullMarked
package io.napomni.bitrix24.action.batch;

import org.jspecify.annotations.NullMarked;
