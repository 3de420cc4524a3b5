/** Tests of who answers for whom. */
@NullMarked
package io.napomni.bitrix24.staff;

import org.jspecify.annotations.NullMarked;
