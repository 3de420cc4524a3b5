/** Tests of writing by batches. */
@NullMarked
package io.napomni.bitrix24.action.batch;

import org.jspecify.annotations.NullMarked;
