/** Tests of what a portal's limits are taken to be. */
@NullMarked
package io.napomni.bitrix24.limit;

import org.jspecify.annotations.NullMarked;
