#!/usr/bin/env node
'use strict';
require('../scripts/register.js');
require('../src/main.ts');
