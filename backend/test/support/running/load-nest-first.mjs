/**
 * Packages of the CommonJS kind that require Nest meet it half loaded under Jest ("Cannot require() ES Module in a
 * cycle") unless it was imported first.
 */
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
