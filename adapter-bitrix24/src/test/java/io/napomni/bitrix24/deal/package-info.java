/** Tests of deals as sales under way and as purchases. */
@NullMarked
package io.napomni.bitrix24.deal;

import org.jspecify.annotations.NullMarked;
