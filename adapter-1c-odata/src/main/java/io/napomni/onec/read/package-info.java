/** Reading many rows completely: windows of dates, pages, batches of keys. */
@NullMarked
package io.napomni.onec.read;

import org.jspecify.annotations.NullMarked;
